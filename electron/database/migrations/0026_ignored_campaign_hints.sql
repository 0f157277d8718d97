CREATE TABLE `campaign_hint_dismissals` (
	`key` text PRIMARY KEY NOT NULL,
	`print` text NOT NULL,
	`ignored_at` integer NOT NULL
) STRICT;

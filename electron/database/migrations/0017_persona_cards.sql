CREATE TABLE `persona_cards` (
	`persona_no` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;

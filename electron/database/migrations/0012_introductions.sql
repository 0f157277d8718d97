CREATE TABLE `introduction_answers` (
	`persona_no` integer NOT NULL,
	`prompt` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`persona_no`, `prompt`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `introduction_credentials` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`proof_note` text DEFAULT '' NOT NULL,
	`proof_path` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_credentials_id_unique` ON `introduction_credentials` (`id`);--> statement-breakpoint
CREATE INDEX `introduction_credentials_by_persona` ON `introduction_credentials` (`persona_no`);--> statement-breakpoint
CREATE TABLE `introduction_revisions` (
	`version_no` integer NOT NULL,
	`revision` integer NOT NULL,
	`persona_no` integer NOT NULL,
	`cause` text NOT NULL,
	`turn` integer NOT NULL,
	`base_text` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`version_no`, `revision`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `introduction_revisions_by_persona` ON `introduction_revisions` (`persona_no`);--> statement-breakpoint
CREATE TABLE `introduction_versions` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`kind` text NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	`base_text` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_versions_id_unique` ON `introduction_versions` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_versions_by_persona` ON `introduction_versions` (`persona_no`,`kind`);
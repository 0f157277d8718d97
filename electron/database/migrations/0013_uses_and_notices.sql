CREATE TABLE `told_tasks` (
	`task_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`task_id`, `due_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `script_uses` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`script_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`target` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `script_uses_by_script` ON `script_uses` (`script_id`,`version`);
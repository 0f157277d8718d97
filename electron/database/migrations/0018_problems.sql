CREATE TABLE `problem_steps` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`problem_no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_steps_id_unique` ON `problem_steps` (`id`);--> statement-breakpoint
CREATE INDEX `problem_steps_by_problem` ON `problem_steps` (`problem_no`,`at`);--> statement-breakpoint
CREATE TABLE `problems` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`group_no` integer NOT NULL,
	`person_no` integer,
	`kind` text NOT NULL,
	`severity` integer NOT NULL,
	`title` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`happened_at` integer NOT NULL,
	`responded_at` integer,
	`response_source` text,
	`public_reply` text DEFAULT '' NOT NULL,
	`resolution` text DEFAULT '' NOT NULL,
	`lesson` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`question_minute` integer,
	`question_hash` integer,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `problems_id_unique` ON `problems` (`id`);--> statement-breakpoint
CREATE INDEX `problems_by_group` ON `problems` (`group_no`,`happened_at`);--> statement-breakpoint
CREATE INDEX `problems_by_person` ON `problems` (`person_no`);--> statement-breakpoint
CREATE INDEX `problems_open` ON `problems` (`group_no`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `question_verdicts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	`asked_minute` integer NOT NULL,
	`text_hash` integer NOT NULL,
	`verdict` text NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_verdicts_by_event` ON `question_verdicts` (`group_no`,`person_no`,`asked_minute`,`text_hash`);--> statement-breakpoint
CREATE INDEX `question_verdicts_by_person` ON `question_verdicts` (`person_no`);
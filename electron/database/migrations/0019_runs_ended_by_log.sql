CREATE TABLE `runs_ended_by_log` (
	`run_no` integer PRIMARY KEY NOT NULL,
	`ended_at` integer NOT NULL
) STRICT;

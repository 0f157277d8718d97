DROP INDEX `follow_ups_by_state_due`;--> statement-breakpoint
CREATE INDEX `follow_ups_by_state_due` ON `follow_ups` (`state`,`due_at`,`priority`,`person_no`,`group_no`);--> statement-breakpoint
CREATE INDEX `people_silent` ON `people` (`no`) WHERE do_not_contact = 1;
-- The search index lies in a file of its own beside the workspace (electron/database/search-file.ts).
DROP TABLE `message_index`;
--> statement-breakpoint
DELETE FROM `workspace_settings` WHERE `key` = 'indexed_through';

-- Rows of a file that wait for a day are kept as they came: packing and unpacking them took more of the processor
-- than reading and checking them.
ALTER TABLE "import_chunk" ALTER COLUMN "rows" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "import_ready" ALTER COLUMN "lines" SET STORAGE EXTERNAL;

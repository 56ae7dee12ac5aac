ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view_name_key";--> statement-breakpoint
ALTER TABLE "saved_view" ADD COLUMN "is_shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_view" ADD COLUMN "opens" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_name_key" ON "saved_view" USING btree ("organization_id","program_id","created_by","name") WHERE not is_shared;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_shared_name_key" ON "saved_view" USING btree ("organization_id","program_id","name") WHERE is_shared;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_opens_key" ON "saved_view" USING btree ("organization_id","program_id","created_by") WHERE opens and not is_shared;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_shared_opens_key" ON "saved_view" USING btree ("organization_id","program_id") WHERE opens and is_shared;--> statement-breakpoint
CREATE INDEX "saved_view_program_idx" ON "saved_view" USING btree ("organization_id","program_id");--> statement-breakpoint
ALTER TABLE "saved_view" DROP COLUMN "page";--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_author_check" CHECK (is_shared or created_by is not null);
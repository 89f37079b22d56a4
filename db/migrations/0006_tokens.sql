CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"token_hash" char(64) NOT NULL,
	"name" text NOT NULL,
	"may_write" boolean NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tokens_hashed" CHECK ("tokens"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "tokens_name_length" CHECK (char_length("tokens"."name") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_one_hash" ON "tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "tokens_by_person" ON "tokens" USING btree ("person_id");
CREATE TABLE "proposals" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"actions" jsonb NOT NULL,
	"words" text NOT NULL,
	"outcome" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "proposals_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "proposals_actions_some" CHECK (jsonb_array_length("proposals"."actions") between 1 and 500),
	CONSTRAINT "proposals_actions_length" CHECK (char_length("proposals"."actions"::text) <= 400000),
	CONSTRAINT "proposals_words_length" CHECK (char_length("proposals"."words") <= 1000),
	CONSTRAINT "proposals_outcome_known" CHECK ("proposals"."outcome" in ('open', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author" text,
	"title" text NOT NULL,
	CONSTRAINT "suggestions_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "suggestions_author_length" CHECK (char_length("suggestions"."author") between 1 and 200),
	CONSTRAINT "suggestions_title_length" CHECK (char_length("suggestions"."title") <= 200)
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_map_id_suggestion_id_suggestions_map_id_id_fk" FOREIGN KEY ("map_id","suggestion_id") REFERENCES "public"."suggestions"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "proposals_by_suggestion" ON "proposals" USING btree ("map_id","suggestion_id");
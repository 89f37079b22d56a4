CREATE TABLE "assumptions" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"supposition" text NOT NULL,
	CONSTRAINT "assumptions_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "assumptions_one_each" UNIQUE("map_id","scenario_id","claim_id") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "assumptions_supposition_known" CHECK ("assumptions"."supposition" in ('off', 'assumed'))
);
--> statement-breakpoint
CREATE TABLE "dismissals" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hint" text NOT NULL,
	CONSTRAINT "dismissals_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "dismissals_hint_length" CHECK (char_length("dismissals"."hint") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "foreign_data" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"format" text NOT NULL,
	"subject" uuid,
	"data" jsonb NOT NULL,
	CONSTRAINT "foreign_data_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "foreign_data_format_length" CHECK (char_length("foreign_data"."format") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "groupings" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	CONSTRAINT "groupings_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "groupings_one_claim" UNIQUE("map_id","claim_id") DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"colour" text,
	"parent_id" uuid,
	"order" text NOT NULL,
	CONSTRAINT "groups_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "groups_title_length" CHECK (char_length("groups"."title") <= 200),
	CONSTRAINT "groups_colour_length" CHECK (char_length("groups"."colour") <= 200)
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"relation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"answer" text NOT NULL,
	"objection_id" uuid,
	CONSTRAINT "questions_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "questions_one_each" UNIQUE("map_id","relation_id","question") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "questions_question_length" CHECK (char_length("questions"."question") between 1 and 200),
	CONSTRAINT "questions_state_known" CHECK ("questions"."state" in ('answered', 'raised', 'task')),
	CONSTRAINT "questions_raised_by" CHECK (("questions"."state" = 'raised') = ("questions"."objection_id" is not null)),
	CONSTRAINT "questions_answer_length" CHECK (char_length("questions"."answer") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "scenarios_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "scenarios_title_length" CHECK (char_length("scenarios"."title") <= 200)
);
--> statement-breakpoint
CREATE TABLE "scenes" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"note" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "scenes_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "scenes_one_claim" UNIQUE("map_id","claim_id") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "scenes_note_length" CHECK (char_length("scenes"."note") <= 20000)
);
--> statement-breakpoint
ALTER TABLE "premises" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "scheme" text;--> statement-breakpoint
ALTER TABLE "assumptions" ADD CONSTRAINT "assumptions_map_id_scenario_id_scenarios_map_id_id_fk" FOREIGN KEY ("map_id","scenario_id") REFERENCES "public"."scenarios"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "assumptions" ADD CONSTRAINT "assumptions_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "foreign_data" ADD CONSTRAINT "foreign_data_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "groupings" ADD CONSTRAINT "groupings_map_id_group_id_groups_map_id_id_fk" FOREIGN KEY ("map_id","group_id") REFERENCES "public"."groups"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "groupings" ADD CONSTRAINT "groupings_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_map_id_parent_id_groups_map_id_id_fk" FOREIGN KEY ("map_id","parent_id") REFERENCES "public"."groups"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_map_id_relation_id_relations_map_id_id_fk" FOREIGN KEY ("map_id","relation_id") REFERENCES "public"."relations"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_map_id_objection_id_relations_map_id_id_fk" FOREIGN KEY ("map_id","objection_id") REFERENCES "public"."relations"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "scenes" ADD CONSTRAINT "scenes_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "assumptions_by_claim" ON "assumptions" USING btree ("map_id","claim_id");--> statement-breakpoint
CREATE INDEX "foreign_data_by_subject" ON "foreign_data" USING btree ("map_id","subject");--> statement-breakpoint
CREATE INDEX "groupings_by_group" ON "groupings" USING btree ("map_id","group_id");--> statement-breakpoint
CREATE INDEX "groups_by_parent" ON "groups" USING btree ("map_id","parent_id");--> statement-breakpoint
CREATE INDEX "questions_by_objection" ON "questions" USING btree ("map_id","objection_id");--> statement-breakpoint
ALTER TABLE "premises" ADD CONSTRAINT "premises_role_length" CHECK (char_length("premises"."role") <= 200);--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_scheme_length" CHECK (char_length("relations"."scheme") <= 200);--> statement-breakpoint
-- The log tells of whole rows: those of relations and premises gain the new columns there too, so that folding it still gives the tables.
UPDATE "events" SET "changes" = (
	SELECT jsonb_agg(
		CASE change->>'table'
			WHEN 'relations' THEN CASE WHEN change ? 'row' THEN jsonb_set(change, '{row}', '{"scheme": null}'::jsonb || (change->'row')) ELSE change END
			WHEN 'premises' THEN CASE WHEN change ? 'row' THEN jsonb_set(change, '{row}', '{"role": null}'::jsonb || (change->'row')) ELSE change END
			ELSE change END
		ORDER BY at)
	FROM jsonb_array_elements("changes") WITH ORDINALITY AS list(change, at)
) WHERE "changes" @> '[{"table": "relations"}]' OR "changes" @> '[{"table": "premises"}]';

CREATE TABLE "anchors" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"span_id" uuid NOT NULL,
	"fidelity" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "anchors_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "anchors_one_pair" UNIQUE("map_id","claim_id","span_id") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "anchors_fidelity_known" CHECK ("anchors"."fidelity" in ('quotation', 'paraphrase', 'compression', 'interpretation')),
	CONSTRAINT "anchors_note_length" CHECK (char_length("anchors"."note") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"text" text NOT NULL,
	"implicit" boolean NOT NULL,
	"strength" double precision,
	"colour" text,
	"note" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "claims_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "claims_one_number" UNIQUE("map_id","number") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "claims_number_positive" CHECK ("claims"."number" >= 1),
	CONSTRAINT "claims_text_length" CHECK (char_length("claims"."text") <= 4000),
	CONSTRAINT "claims_strength_range" CHECK ("claims"."strength" between 0 and 1),
	CONSTRAINT "claims_colour_length" CHECK (char_length("claims"."colour") <= 200),
	CONSTRAINT "claims_note_length" CHECK (char_length("claims"."note") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"map_id" uuid NOT NULL,
	"sha256" char(64) NOT NULL,
	"plain" text NOT NULL,
	"blocks" jsonb NOT NULL,
	CONSTRAINT "contents_map_id_sha256_pk" PRIMARY KEY("map_id","sha256"),
	CONSTRAINT "contents_sha256_hex" CHECK ("contents"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"map_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"command_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"command" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "events_map_id_seq_pk" PRIMARY KEY("map_id","seq"),
	CONSTRAINT "events_one_command" UNIQUE("map_id","command_id") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "events_seq_positive" CHECK ("events"."seq" >= 1)
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "maps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"deleted" boolean NOT NULL,
	"seq" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "maps_title_length" CHECK (char_length("maps"."title") <= 200),
	CONSTRAINT "maps_seq_positive" CHECK ("maps"."seq" >= 1)
);
--> statement-breakpoint
CREATE TABLE "places" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"x" bigint NOT NULL,
	"y" bigint NOT NULL,
	CONSTRAINT "places_map_id_id_pk" PRIMARY KEY("map_id","id")
);
--> statement-breakpoint
CREATE TABLE "premises" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"relation_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "premises_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "premises_one_claim" UNIQUE("map_id","relation_id","claim_id") DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_claim_id" uuid,
	"target_relation_id" uuid,
	"strength" double precision,
	"note" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "relations_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "relations_one_target" CHECK (num_nonnulls("relations"."target_claim_id", "relations"."target_relation_id") = 1),
	CONSTRAINT "relations_kind_known" CHECK ("relations"."kind" in ('support', 'attack', 'onlyIf', 'unless', 'rephrase', 'preference', 'unknown')),
	CONSTRAINT "relations_strength_range" CHECK ("relations"."strength" between 0 and 1),
	CONSTRAINT "relations_note_length" CHECK (char_length("relations"."note") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "source_texts" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"sha256" char(64) NOT NULL,
	"length" bigint NOT NULL,
	CONSTRAINT "source_texts_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "source_texts_one_version" UNIQUE("map_id","source_id","version") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "source_texts_version_positive" CHECK ("source_texts"."version" >= 1),
	CONSTRAINT "source_texts_length_positive" CHECK ("source_texts"."length" >= 1)
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"citation" jsonb NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "sources_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "sources_title_length" CHECK (char_length("sources"."title") <= 200)
);
--> statement-breakpoint
CREATE TABLE "spans" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"extent" "int4multirange" NOT NULL,
	"quote" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "spans_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "spans_extent_not_empty" CHECK (not isempty("spans"."extent") and lower("spans"."extent") >= 0),
	CONSTRAINT "spans_quote_not_empty" CHECK ("spans"."quote" <> ''),
	CONSTRAINT "spans_context_length" CHECK (char_length("spans"."prefix") <= 64 and char_length("spans"."suffix") <= 64),
	CONSTRAINT "spans_state_known" CHECK ("spans"."state" in ('firm', 'review', 'lost'))
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"side" text,
	CONSTRAINT "speakers_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "speakers_name_length" CHECK (char_length("speakers"."name") between 1 and 200),
	CONSTRAINT "speakers_side_length" CHECK (char_length("speakers"."side") <= 200)
);
--> statement-breakpoint
CREATE TABLE "taggings" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	CONSTRAINT "taggings_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "taggings_one_pair" UNIQUE("map_id","tag_id","claim_id") DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"colour" text,
	CONSTRAINT "tags_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "tags_name_length" CHECK (char_length("tags"."name") between 1 and 200),
	CONSTRAINT "tags_colour_length" CHECK (char_length("tags"."colour") <= 200)
);
--> statement-breakpoint
CREATE TABLE "voices" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"anchor_id" uuid NOT NULL,
	"place" bigint NOT NULL,
	"speaker_id" uuid NOT NULL,
	"act" text NOT NULL,
	CONSTRAINT "voices_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "voices_one_place" UNIQUE("map_id","anchor_id","place") DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT "voices_place_range" CHECK ("voices"."place" between 0 and 20),
	CONSTRAINT "voices_act_known" CHECK ("voices"."act" in ('asserts', 'reports', 'concedes', 'denies', 'asks', 'demands', 'promises'))
);
--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_map_id_span_id_spans_map_id_id_fk" FOREIGN KEY ("map_id","span_id") REFERENCES "public"."spans"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_map_id_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "premises" ADD CONSTRAINT "premises_map_id_relation_id_relations_map_id_id_fk" FOREIGN KEY ("map_id","relation_id") REFERENCES "public"."relations"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "premises" ADD CONSTRAINT "premises_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_map_id_target_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","target_claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_map_id_target_relation_id_relations_map_id_id_fk" FOREIGN KEY ("map_id","target_relation_id") REFERENCES "public"."relations"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "source_texts" ADD CONSTRAINT "source_texts_map_id_source_id_sources_map_id_id_fk" FOREIGN KEY ("map_id","source_id") REFERENCES "public"."sources"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "source_texts" ADD CONSTRAINT "source_texts_map_id_sha256_contents_map_id_sha256_fk" FOREIGN KEY ("map_id","sha256") REFERENCES "public"."contents"("map_id","sha256") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "spans" ADD CONSTRAINT "spans_map_id_text_id_source_texts_map_id_id_fk" FOREIGN KEY ("map_id","text_id") REFERENCES "public"."source_texts"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_map_id_tag_id_tags_map_id_id_fk" FOREIGN KEY ("map_id","tag_id") REFERENCES "public"."tags"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_map_id_claim_id_claims_map_id_id_fk" FOREIGN KEY ("map_id","claim_id") REFERENCES "public"."claims"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_map_id_anchor_id_anchors_map_id_id_fk" FOREIGN KEY ("map_id","anchor_id") REFERENCES "public"."anchors"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_map_id_speaker_id_speakers_map_id_id_fk" FOREIGN KEY ("map_id","speaker_id") REFERENCES "public"."speakers"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "anchors_by_span" ON "anchors" USING btree ("map_id","span_id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("map_id","actor","seq");--> statement-breakpoint
CREATE INDEX "premises_by_claim" ON "premises" USING btree ("map_id","claim_id");--> statement-breakpoint
CREATE INDEX "relations_by_target_claim" ON "relations" USING btree ("map_id","target_claim_id");--> statement-breakpoint
CREATE INDEX "relations_by_target_relation" ON "relations" USING btree ("map_id","target_relation_id");--> statement-breakpoint
CREATE INDEX "spans_by_text" ON "spans" USING btree ("map_id","text_id");--> statement-breakpoint
CREATE INDEX "taggings_by_claim" ON "taggings" USING btree ("map_id","claim_id");--> statement-breakpoint
CREATE INDEX "voices_by_speaker" ON "voices" USING btree ("map_id","speaker_id");
CREATE TABLE "originals" (
	"map_id" uuid NOT NULL,
	"sha256" char(64) NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "originals_map_id_sha256_pk" PRIMARY KEY("map_id","sha256"),
	CONSTRAINT "originals_sha256_hex" CHECK ("originals"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"speaker_id" uuid NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	CONSTRAINT "turns_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "turns_not_empty" CHECK ("turns"."start" >= 0 and "turns"."start" < "turns"."end")
);
--> statement-breakpoint
ALTER TABLE "source_texts" ADD COLUMN "origin" text NOT NULL DEFAULT 'imported';--> statement-breakpoint
ALTER TABLE "source_texts" ALTER COLUMN "origin" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "source_texts" ADD COLUMN "original" jsonb;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_map_id_text_id_source_texts_map_id_id_fk" FOREIGN KEY ("map_id","text_id") REFERENCES "public"."source_texts"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_map_id_speaker_id_speakers_map_id_id_fk" FOREIGN KEY ("map_id","speaker_id") REFERENCES "public"."speakers"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "turns_by_text" ON "turns" USING btree ("map_id","text_id");--> statement-breakpoint
CREATE INDEX "turns_by_speaker" ON "turns" USING btree ("map_id","speaker_id");--> statement-breakpoint
ALTER TABLE "source_texts" ADD CONSTRAINT "source_texts_origin_known" CHECK ("source_texts"."origin" in ('imported', 'corrected', 'renewed'));--> statement-breakpoint
-- The log tells of whole rows: those of texts gain the new columns there too, so that folding it still gives the tables.
UPDATE "events" SET "changes" = (
	SELECT jsonb_agg(
		CASE WHEN change->>'table' = 'sourceTexts' AND change ? 'row'
			THEN jsonb_set(change, '{row}', '{"origin": "imported", "original": null}'::jsonb || (change->'row'))
			ELSE change END
		ORDER BY at)
	FROM jsonb_array_elements("changes") WITH ORDINALITY AS list(change, at)
) WHERE "changes" @> '[{"table": "sourceTexts"}]';

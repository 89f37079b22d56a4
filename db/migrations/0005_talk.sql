CREATE TABLE "comments" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author" text,
	"text" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"withdrawn" boolean NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "comments_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "comments_author_length" CHECK (char_length("comments"."author") between 1 and 200),
	CONSTRAINT "comments_text_length" CHECK (char_length("comments"."text") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about" uuid NOT NULL,
	"words" text NOT NULL,
	"resolved" boolean NOT NULL,
	"person" text,
	"due" text,
	CONSTRAINT "threads_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "threads_kind_known" CHECK ("threads"."kind" in ('maps', 'sources', 'spans', 'claims', 'relations')),
	CONSTRAINT "threads_words_length" CHECK (char_length("threads"."words") <= 1000),
	CONSTRAINT "threads_person_length" CHECK (char_length("threads"."person") between 1 and 200),
	CONSTRAINT "threads_due_a_day" CHECK ("threads"."due" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "versions_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "versions_name_length" CHECK (char_length("versions"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"map_id" uuid NOT NULL,
	"person" text NOT NULL,
	"thread_id" uuid NOT NULL,
	"seen" text NOT NULL,
	CONSTRAINT "readings_map_id_person_thread_id_pk" PRIMARY KEY("map_id","person","thread_id"),
	CONSTRAINT "readings_person_length" CHECK (char_length("readings"."person") between 1 and 200),
	CONSTRAINT "readings_seen_length" CHECK (char_length("readings"."seen") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_map_id_thread_id_threads_map_id_id_fk" FOREIGN KEY ("map_id","thread_id") REFERENCES "public"."threads"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_map_id_seq_events_map_id_seq_fk" FOREIGN KEY ("map_id","seq") REFERENCES "public"."events"("map_id","seq") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_map_id_thread_id_threads_map_id_id_fk" FOREIGN KEY ("map_id","thread_id") REFERENCES "public"."threads"("map_id","id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "comments_by_thread" ON "comments" USING btree ("map_id","thread_id");--> statement-breakpoint
CREATE INDEX "comments_by_mention" ON "comments" USING gin ("mentions");--> statement-breakpoint
CREATE INDEX "threads_by_person" ON "threads" USING btree ("person","map_id");
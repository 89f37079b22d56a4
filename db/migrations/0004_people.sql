CREATE TABLE "folders" (
	"team_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "folders_team_id_id_pk" PRIMARY KEY("team_id","id"),
	CONSTRAINT "folders_name_length" CHECK (char_length("folders"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "guests" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" char(64) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guests_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "guests_name_length" CHECK (char_length("guests"."name") between 1 and 200),
	CONSTRAINT "guests_key_hashed" CHECK ("guests"."key_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" char(64) NOT NULL,
	"is_first" boolean NOT NULL,
	"email" text,
	"map_id" uuid,
	"role" text,
	"team_id" uuid,
	"invited_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_token_hashed" CHECK ("invitations"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "invitations_role_known" CHECK ("invitations"."role" is null or "invitations"."role" in ('viewer', 'commenter', 'editor', 'owner')),
	CONSTRAINT "invitations_role_of_map" CHECK (("invitations"."map_id" is null) = ("invitations"."role" is null)),
	CONSTRAINT "invitations_first_or_addressed" CHECK ("invitations"."is_first" <> ("invitations"."email" is not null))
);
--> statement-breakpoint
CREATE TABLE "links" (
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" char(64) NOT NULL,
	"role" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "links_map_id_id_pk" PRIMARY KEY("map_id","id"),
	CONSTRAINT "links_token_hashed" CHECK ("links"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "links_role_known" CHECK ("links"."role" in ('viewer', 'commenter', 'editor'))
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"map_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_map_id_person_id_pk" PRIMARY KEY("map_id","person_id"),
	CONSTRAINT "members_role_known" CHECK ("members"."role" in ('viewer', 'commenter', 'editor', 'owner'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_name_length" CHECK (char_length("people"."name") between 1 and 200),
	CONSTRAINT "people_address_small" CHECK ("people"."email" = lower("people"."email") and char_length("people"."email") <= 320)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_members_team_id_person_id_pk" PRIMARY KEY("team_id","person_id"),
	CONSTRAINT "team_members_role_known" CHECK ("team_members"."role" in ('member', 'keeper'))
);
--> statement-breakpoint
CREATE TABLE "team_shares" (
	"map_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"role" text NOT NULL,
	"folder_id" uuid,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_shares_map_id_team_id_pk" PRIMARY KEY("map_id","team_id"),
	CONSTRAINT "team_shares_role_known" CHECK ("team_shares"."role" in ('viewer', 'commenter', 'editor'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_name_length" CHECK (char_length("teams"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"what" char(64) PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_map_id_link_id_links_map_id_id_fk" FOREIGN KEY ("map_id","link_id") REFERENCES "public"."links"("map_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "team_shares" ADD CONSTRAINT "team_shares_map_id_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."maps"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "team_shares" ADD CONSTRAINT "team_shares_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "team_shares" ADD CONSTRAINT "team_shares_team_id_folder_id_folders_team_id_id_fk" FOREIGN KEY ("team_id","folder_id") REFERENCES "public"."folders"("team_id","id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE UNIQUE INDEX "guests_one_key" ON "guests" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "guests_by_link" ON "guests" USING btree ("map_id","link_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_by_map" ON "invitations" USING btree ("map_id");--> statement-breakpoint
CREATE UNIQUE INDEX "links_one_token" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "logins_one_each" ON "logins" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "logins_by_person" ON "logins" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "members_by_person" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_one_address" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_one_token" ON "sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "team_members_by_person" ON "team_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "team_shares_by_team" ON "team_shares" USING btree ("team_id","folder_id");--> statement-breakpoint
CREATE INDEX "tries_by_moment" ON "tries" USING btree ("since");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");
using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Elections.Ballots;

/// <summary>
/// Rules of the ballot sheets that the database itself keeps, whatever program writes to it: a confirmed sheet and its votes do not
/// change or disappear, who entered does not confirm, and confirming changes no count. One text per engine.
/// </summary>
internal static class BallotSeal
{
    private const string Counts =
        "\"Seats\" \"Entitled\" \"Present\" \"Issued\" \"Returned\" \"Invalid\" \"HeldOn\" \"Body\" \"Post\" \"Round\" \"EnteredById\"";

    public static void Create(MigrationBuilder schema)
    {
        var changed = string.Join(" OR ", Counts.Split(' ').Select(c => $"NEW.{c} IS DISTINCT FROM OLD.{c}"));
        if (schema.ActiveProvider!.Contains("Sqlite", StringComparison.Ordinal))
            CreateForSqlite(schema, changed.Replace("IS DISTINCT FROM", "IS NOT", StringComparison.Ordinal));
        else
            CreateForPostgreSql(schema, changed);
    }

    private static void CreateForSqlite(MigrationBuilder schema, string changed)
    {
        void Trigger(string name, string on, string table, string when) =>
            schema.Sql(
                $"""CREATE TRIGGER "{name}" BEFORE {on} ON "{table}" WHEN {when} BEGIN SELECT RAISE(ABORT, 'a confirmed ballot sheet does not change'); END"""
            );
        const string Sealed = """EXISTS (SELECT 1 FROM "BallotSheets" s WHERE s."Id" = {0}."SheetId" AND s."ConfirmedAt" IS NOT NULL)""";
        Trigger("BallotSheets_Sealed", "UPDATE", "BallotSheets", "OLD.\"ConfirmedAt\" IS NOT NULL");
        Trigger("BallotSheets_Kept", "DELETE", "BallotSheets", "OLD.\"ConfirmedAt\" IS NOT NULL");
        Trigger(
            "BallotSheets_TwoPeople",
            "UPDATE",
            "BallotSheets",
            $"""NEW."ConfirmedAt" IS NOT NULL AND (NEW."ConfirmedById" IS NULL OR NEW."ConfirmedById" = NEW."EnteredById" OR {changed})"""
        );
        Trigger("BallotVotes_Added", "INSERT", "BallotVotes", Sealed.Replace("{0}", "NEW", StringComparison.Ordinal));
        Trigger("BallotVotes_Changed", "UPDATE", "BallotVotes", Sealed.Replace("{0}", "OLD", StringComparison.Ordinal));
        Trigger("BallotVotes_Removed", "DELETE", "BallotVotes", Sealed.Replace("{0}", "OLD", StringComparison.Ordinal));
    }

    private static void CreateForPostgreSql(MigrationBuilder schema, string changed)
    {
        schema.Sql(
            $"""
            CREATE FUNCTION union_ballot_sheet_sealed() RETURNS trigger LANGUAGE plpgsql AS $seal$
            BEGIN
              IF OLD."ConfirmedAt" IS NOT NULL THEN RAISE EXCEPTION 'a confirmed ballot sheet does not change'; END IF;
              IF TG_OP = 'UPDATE' THEN
                IF NEW."ConfirmedAt" IS NOT NULL AND (NEW."ConfirmedById" IS NULL OR NEW."ConfirmedById" = NEW."EnteredById" OR {changed})
                  THEN RAISE EXCEPTION 'a ballot sheet is confirmed by another person and as it was entered'; END IF;
                RETURN NEW;
              END IF;
              RETURN OLD;
            END $seal$
            """
        );
        schema.Sql(
            """
            CREATE FUNCTION union_ballot_votes_sealed() RETURNS trigger LANGUAGE plpgsql AS $seal$
            DECLARE sheet uuid;
            BEGIN
              IF TG_OP = 'INSERT' THEN sheet := NEW."SheetId"; ELSE sheet := OLD."SheetId"; END IF;
              IF EXISTS (SELECT 1 FROM "BallotSheets" s WHERE s."Id" = sheet AND s."ConfirmedAt" IS NOT NULL)
                THEN RAISE EXCEPTION 'a confirmed ballot sheet does not change'; END IF;
              IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
              RETURN NEW;
            END $seal$
            """
        );
        schema.Sql(
            """CREATE TRIGGER "BallotSheets_Sealed" BEFORE UPDATE OR DELETE ON "BallotSheets" FOR EACH ROW EXECUTE FUNCTION union_ballot_sheet_sealed()"""
        );
        schema.Sql(
            """CREATE TRIGGER "BallotVotes_Sealed" BEFORE INSERT OR UPDATE OR DELETE ON "BallotVotes" FOR EACH ROW EXECUTE FUNCTION union_ballot_votes_sealed()"""
        );
    }
}

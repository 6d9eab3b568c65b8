using System.Text.Json;

namespace Union.Notices.Passing;

/// <summary>What a recipient answered. A later answer is a row of its own: nothing that was answered is lost.</summary>
internal sealed class InboxAnswer : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    public const int NoteLength = 2000;
    public const int ValueLength = 2000;

    private InboxAnswer() { }

    public InboxAnswer(InboxEntry entry, IReadOnlyDictionary<string, string> values, string note, string by, DateTime at)
    {
        (EntryId, RoundId, OrganizationId, Number) = (entry.Id, entry.RoundId, entry.OrganizationId, entry.Answers + 1);
        (Values, Note, AnsweredBy, AnsweredAt) = (JsonSerializer.Serialize(values), note, by, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid EntryId { get; private set; }

    public Guid RoundId { get; private set; }

    /// <summary>1, 2, 3 … within the entry; the highest counts.</summary>
    public int Number { get; private set; }

    /// <summary>Answers by the questions' keys, as JSON; numbers and dates in invariant writing.</summary>
    public string Values { get; private set; } = "{}";

    public string Note { get; private set; } = "";

    public DateTime AnsweredAt { get; private set; }

    public string AnsweredBy { get; private set; } = "";

    public string RecordTitle => $"第 {Number} 次回复";

    public IReadOnlyDictionary<string, string> ByKey => JsonSerializer.Deserialize<Dictionary<string, string>>(Values) ?? [];
}

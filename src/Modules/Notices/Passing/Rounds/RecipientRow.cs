using Union.Web.Display;
using Union.Web.Pages;

namespace Union.Notices.Passing.Rounds;

/// <summary>One recipient as the sender sees it: what was sent, and how far the recipient's own entry is.</summary>
/// <param name="Entry">Null while it has not arrived.</param>
internal sealed record RecipientRow(PassingRound Round, PassingRecipient Recipient, InboxEntry? Entry, DateOnly Today)
{
    public bool IsOwed => Round.IsAsked && Round.Ask.IsAnything && Entry is not { IsOwed: false };

    /// <summary>All that is asked was done, whether it is still asked for or not.</summary>
    public bool IsDone =>
        Entry is not null
        && (!Round.AsksAcknowledgement || Entry.AcknowledgedAt is not null)
        && (!Round.Ask.IsAnswer || Entry.AnsweredAt is not null);

    public bool IsOverdue => IsOwed && Recipient.DueOn < Today;

    public bool IsUnread => Entry?.OpenedAt is null;

    public string State =>
        Entry is null ? (Recipient.Problem.Length > 0 ? "未送达" : "投送中")
        : IsOverdue ? "已逾期"
        : Entry.AnsweredAt is not null ? "已回复"
        : Entry.AcknowledgedAt is not null ? "已阅"
        : Entry.OpenedAt is not null ? "已打开"
        : "未打开";

    public Tone Tone =>
        Entry is null ? Tone.Warning
        : IsOverdue ? Tone.Danger
        : Entry.AnsweredAt is not null || Entry.AcknowledgedAt is not null ? Tone.Success
        : Tone.Neutral;

    /// <summary>What is still owed: 已阅、填表.</summary>
    public string Owes
    {
        get
        {
            if (!IsOwed)
                return "";
            var ask = Round.Ask;
            var acknowledgement = ask.Acknowledgement && Entry?.AcknowledgedAt is null;
            return Entry?.AnsweredAt is null
                ? (ask with { Acknowledgement = acknowledgement }).Words
                : (ask with { Acknowledgement = acknowledgement, File = false, Questions = [] }).Words;
        }
    }

    public string Due => Recipient.DueOn is { } due ? ChinaTime.Date(due) : "";
}

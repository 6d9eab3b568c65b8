using Union.Core.Data;

namespace Union.Core.Mail;

/// <summary>Queues mails of the current tenant; they leave within seconds after the save, whatever the server does meanwhile.</summary>
public sealed class MailQueue(UnionDbContext db, TimeProvider clock)
{
    /// <summary>Adds it to what the caller saves.</summary>
    public void Add(MailDraft draft) => db.Add(new OutgoingMail(draft, clock.GetUtcNow().UtcDateTime));
}

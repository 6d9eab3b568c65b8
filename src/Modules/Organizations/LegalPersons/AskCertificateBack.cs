namespace Union.Organizations.LegalPersons;

/// <summary>A new certificate is being asked for: what was returned for the last one no longer counts.</summary>
internal sealed class AskCertificateBack : IEffect<LegalPerson>
{
    public Task RunAsync(MoveContext<LegalPerson> context, CancellationToken cancellationToken)
    {
        context.Subject.ReturnCertificate(null);
        return Task.CompletedTask;
    }
}

namespace Union.Tests.Framework.Jobs;

/// <summary>Payload of a job that counts.</summary>
internal sealed record CountTo(int Number);

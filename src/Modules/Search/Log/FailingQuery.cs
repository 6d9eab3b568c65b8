namespace Union.Search.Log;

/// <summary>A query that often led nowhere: how often it was asked, found nothing, and was left without a result opened.</summary>
internal sealed record FailingQuery(string Text, int Asked, int WithoutResult, int Opened)
{
    public int Failed => Asked - Opened;
}

namespace Union.Notices;

internal enum ImportOutcome
{
    Unchanged,
    Added,
    Updated,
}

namespace Union.Texts.Passages;

internal enum LineKind
{
    Text,
    Heading,
    Article,
    First,
    Second,
    Third,
}

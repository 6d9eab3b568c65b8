namespace Union.Web.Texts;

internal enum LineKind
{
    Text,
    Heading,
    Article,
    First,
    Second,
    Third,
}

namespace Union.Search.Searching;

internal sealed record SearchAnswerPassage(string Label, string Url, string Html);

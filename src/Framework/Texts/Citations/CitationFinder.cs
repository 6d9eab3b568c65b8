using Union.Identifiers.Documents;
using Union.Texts.Structure;

namespace Union.Texts.Citations;

/// <summary>
/// Finds every place where a text names another document (domain 2(m).5): 《title》(number), number alone, the short name given to it, the title
/// inside a title, and a title without marks where it is sure. Reads what is written; mends nothing.
/// </summary>
public static class CitationFinder
{
    /// <summary>In the order of the text. Takes time proportional to the text.</summary>
    public static IReadOnlyList<Citation> Find(string text) => Find(TextStructure.Parse(text));

    /// <summary>The same for a text whose structure is known already.</summary>
    public static IReadOnlyList<Citation> Find(TextStructure structure)
    {
        var text = structure.Source;
        var numbers = DocumentNumber.FindAll(text);
        var used = new HashSet<int>();
        var aliases = new Aliases();
        var found = new List<Citation>();
        foreach (var marked in TitleMarks.Of(text))
            found.AddRange(Marked(text, marked, numbers, used, aliases));
        for (var i = 0; i < numbers.Count; i++)
            if (!used.Contains(i))
                found.Add(Alone(text, numbers[i]));
        AddUnmarked(text, found);
        AddAnnexes(structure, found);
        return [.. found.OrderBy(c => c.Start).ThenByDescending(c => c.Length)];
    }

    private static IEnumerable<Citation> Marked(
        string text,
        TitleMarks.Marked marked,
        IReadOnlyList<DocumentNumberMatch> numbers,
        HashSet<int> used,
        Aliases aliases
    )
    {
        if (TitleWords.IsOther(marked.Title) || aliases.IsDefinition(marked.Open))
            yield break;
        if (aliases.Find(marked.Title) is { } known)
        {
            var (clauses, end) = ClauseReader.Read(text, marked.Close);
            yield return new Citation
            {
                Start = marked.Open,
                Length = end - marked.Open,
                Text = text[marked.Open..end],
                Form = CitationForm.Alias,
                Title = known.Title,
                Number = known.Number,
                Alias = marked.Title,
                Clauses = clauses,
                IsCertain = known.IsOnly,
            };
            yield break;
        }
        if (TitleWords.IsBare(marked.Title))
            yield break;
        var whole = Titled(text, marked, numbers, used, aliases);
        yield return whole;
        if (TitleWords.Carried(marked.Title) is not { Success: true } carried)
            yield break;
        var start = text.IndexOf(carried.Value, marked.Open, StringComparison.Ordinal);
        yield return new Citation
        {
            Start = start,
            Length = carried.Length,
            Text = carried.Value,
            Form = CitationForm.Carried,
            Title = carried.Groups["title"].Value.Trim(),
            IsCertain = whole.IsCertain,
        };
    }

    private static Citation Titled(
        string text,
        TitleMarks.Marked marked,
        IReadOnlyList<DocumentNumberMatch> numbers,
        HashSet<int> used,
        Aliases aliases
    )
    {
        var end = marked.Close;
        DocumentNumber? number = null;
        if (NumberAt(text, numbers, end) is var index and >= 0)
        {
            number = numbers[index].Number;
            used.Add(index);
            end = numbers[index].End;
            if (end < text.Length && text[end] is '）' or ')' or '〕' or ']' or '】')
                end++;
        }
        var (clauses, clausesEnd) = ClauseReader.Read(text, end);
        var alias = aliases.Read(text, clausesEnd, marked.Title, number);
        return new Citation
        {
            Start = marked.Open,
            Length = clausesEnd - marked.Open,
            Text = text[marked.Open..clausesEnd],
            Form = number is null ? CitationForm.Title : CitationForm.TitleAndNumber,
            Title = marked.Title,
            Number = number,
            Alias = alias,
            Clauses = clauses,
            IsCertain = marked.IsWhole && (number is not null || TitleWords.IsDocument(marked.Title)),
        };
    }

    // The number stands right behind the title, in brackets or without.
    private static int NumberAt(string text, IReadOnlyList<DocumentNumberMatch> numbers, int end)
    {
        int low = 0,
            high = numbers.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle].Start < end)
                low = middle + 1;
            else
                high = middle - 1;
        }
        if (low >= numbers.Count || numbers[low].Start - end > 4)
            return -1;
        foreach (var c in text.AsSpan(end, numbers[low].Start - end))
            if (!char.IsWhiteSpace(c) && c is not ('（' or '(' or '〔' or '[' or '【' or '，' or ','))
                return -1;
        return low;
    }

    private static Citation Alone(string text, DocumentNumberMatch match)
    {
        var end = match.End < text.Length && text[match.End] is '）' or ')' ? match.End + 1 : match.End;
        var (clauses, clausesEnd) = ClauseReader.Read(text, end);
        var last = clauses.Count > 0 ? clausesEnd : match.End;
        return new Citation
        {
            Start = match.Start,
            Length = last - match.Start,
            Text = text[match.Start..last],
            Form = CitationForm.Number,
            Number = match.Number,
            Clauses = clauses,
        };
    }

    private static void AddUnmarked(string text, List<Citation> found)
    {
        var taken = found.Select(c => (c.Start, c.End)).Order().ToList();
        var before = found.Count;
        foreach (var title in UnmarkedTitles.Of(text).OrderBy(t => t.Start))
        {
            if (Overlaps(taken, title.Start, title.Start + title.Length) || found.Skip(before).Any() && found[^1].End > title.Start)
                continue;
            var (clauses, end) = ClauseReader.Read(text, title.Start + title.Length);
            found.Add(
                new Citation
                {
                    Start = title.Start,
                    Length = end - title.Start,
                    Text = text[title.Start..end],
                    Form = CitationForm.Unmarked,
                    Title = text.Substring(title.Start, title.Length).Trim(),
                    Clauses = clauses,
                    IsCertain = title.IsCertain,
                }
            );
        }
    }

    private static bool Overlaps(List<(int Start, int End)> taken, int start, int end)
    {
        int low = 0,
            high = taken.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (taken[middle].End <= start)
                low = middle + 1;
            else if (taken[middle].Start >= end)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    private static void AddAnnexes(TextStructure structure, List<Citation> found)
    {
        foreach (var problem in structure.Problems.Where(p => p.Kind == StructureProblemKind.AnnexWithoutText))
        {
            if (structure.At(problem.Position) is not { } part || part.Heading.Length == 0)
                continue;
            var start = structure.Source.IndexOf(part.Heading, part.Start, part.End - part.Start, StringComparison.Ordinal);
            if (start >= 0)
                found.Add(
                    new Citation
                    {
                        Start = start,
                        Length = part.Heading.Length,
                        Text = part.Heading,
                        Form = CitationForm.Annex,
                        Title = part.Heading,
                    }
                );
        }
    }
}

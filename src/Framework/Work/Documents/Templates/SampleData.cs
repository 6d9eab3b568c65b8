namespace Union.Work.Documents.Templates;

/// <summary>Data in which each field says what it is, for a look at a template without a record.</summary>
internal static class SampleData
{
    private const int Rows = 2;

    public static PaperData Of(IReadOnlyList<PaperField> fields)
    {
        var data = new PaperData();
        foreach (var field in fields.Where(f => !f.IsList))
            data.Set(field.Name, $"（{field.Meaning}）");
        foreach (var list in fields.Where(f => f.IsList))
            data.Rows(list.Name, Enumerable.Range(1, Rows), (row, _) => Fill(row, list, fields));
        return data;
    }

    private static void Fill(PaperData row, PaperField list, IReadOnlyList<PaperField> fields)
    {
        var prefix = list.Name + ".";
        foreach (var field in fields.Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal)))
            row.Set(field.Name[prefix.Length..], $"（{field.Meaning}）");
    }
}

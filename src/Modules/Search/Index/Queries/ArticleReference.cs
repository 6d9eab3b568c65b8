namespace Union.Search.Index.Queries;

/// <summary>A clause called by name: 工会法第十一条第二款.</summary>
/// <param name="Title">The key of the title, see <see cref="Analysis.TitleKey"/>; after abbreviations were written out.</param>
/// <param name="Label">The key of the article, t11 or t11-1.</param>
/// <param name="Paragraph">款, counted from one, when it was named.</param>
/// <param name="Item">项, when it was named.</param>
internal sealed record ArticleReference(string Title, string Label, int? Paragraph = null, int? Item = null);

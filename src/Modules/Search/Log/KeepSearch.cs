using Microsoft.EntityFrameworkCore;
using Union.Search.Quality;
using Union.Search.Quality.Lists;

namespace Union.Search.Log;

/// <summary>Makes an entry of a must-find list of a logged search: with what was opened as its answer, or with the answer to be chosen.</summary>
internal sealed class KeepSearch(UnionDbContext db, ChangeLists change)
{
    private const string ListName = "来自检索记录";

    /// <summary>The list, and whether the entry is in it; when it is not, its answer has to be chosen first.</summary>
    public async Task<(QualityList List, bool IsKept)> RunAsync(string text, LoggedSearch? search, Guid? listId, CancellationToken cancellationToken)
    {
        var list = await ListAsync(listId, cancellationToken);
        if (search?.Clicked is not { } clicked)
            return (list, false);
        var answer = new JudgedArticle(clicked.Document, clicked.Label.StartsWith('第') ? clicked.Label : null);
        await change.AddAsync(list, new Judgement(text, [answer]) { Topic = "检索记录" }, cancellationToken);
        return (list, true);
    }

    private async Task<QualityList> ListAsync(Guid? id, CancellationToken cancellationToken)
    {
        var lists = db.Set<QualityList>();
        var list = id is null
            ? await lists.FirstOrDefaultAsync(l => l.Name == ListName, cancellationToken)
            : await lists.FirstOrDefaultAsync(l => l.Id == id, cancellationToken);
        return list
            ?? await change.CreateAsync(ListName, QualityListKind.MustFind, "由检索记录里的真实查询逐条加入。", cancellationToken)
            ?? await lists.FirstAsync(l => l.Name == ListName, cancellationToken);
    }
}

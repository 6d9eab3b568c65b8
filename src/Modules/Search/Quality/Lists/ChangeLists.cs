using Microsoft.EntityFrameworkCore;

namespace Union.Search.Quality.Lists;

/// <summary>Makes, changes and deletes lists and their queries.</summary>
internal sealed class ChangeLists(UnionDbContext db)
{
    public async Task<QualityList?> CreateAsync(string name, QualityListKind kind, string note, CancellationToken cancellationToken)
    {
        var trimmed = name.Trim();
        if (await db.Set<QualityList>().AnyAsync(l => l.Name == trimmed, cancellationToken))
            return null;
        var list = new QualityList(trimmed, kind, note);
        db.Add(list);
        db.Act("search.list-create", "新建检索质量清单", trimmed);
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    public async Task DeleteAsync(QualityList list, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<QualityQuery>().Where(q => q.ListId == list.Id).ToListAsync(cancellationToken));
        db.Remove(list);
        db.Act("search.list-delete", "删除检索质量清单", list.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds the query, or its answers to the query of the same words that is there already; false when nothing changed.</summary>
    public async Task<bool> AddAsync(QualityList list, Judgement judgement, CancellationToken cancellationToken)
    {
        var text = judgement.Question.Trim();
        var query = await db.Set<QualityQuery>().FirstOrDefaultAsync(q => q.ListId == list.Id && q.Text == text, cancellationToken);
        var changed = query is null;
        if (query is null)
            db.Add(new QualityQuery(list.Id, judgement));
        else
            foreach (var answer in judgement.Relevant)
                changed |= query.AddAnswer(answer);
        if (!changed)
            return false;
        db.Act("search.list-add", "向检索质量清单加入查询", $"{list.Name}：{text}");
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task ChangeAsync(QualityList list, QualityQuery query, Judgement judgement, CancellationToken cancellationToken)
    {
        query.Change(judgement);
        db.Act("search.list-change", "修改检索质量清单的查询", $"{list.Name}：{query.Text}");
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(QualityList list, QualityQuery query, CancellationToken cancellationToken)
    {
        db.Remove(query);
        db.Act("search.list-remove", "从检索质量清单删除查询", $"{list.Name}：{query.Text}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes the lines of a judgements file over: a query of the same words is replaced. Lines that are none are counted.</summary>
    public async Task<ImportOutcome> ImportAsync(QualityList list, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var known = await db.Set<QualityQuery>().Where(q => q.ListId == list.Id).ToListAsync(cancellationToken);
        var byText = known.DistinctBy(q => q.Text, StringComparer.Ordinal).ToDictionary(q => q.Text, StringComparer.Ordinal);
        int added = 0,
            changed = 0,
            refused = 0;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (Judgement.TryParse(line) is not { } judgement || judgement.Question.Trim().Length is 0 or > QualityQuery.TextLength)
                refused++;
            else if (byText.TryGetValue(judgement.Question.Trim(), out var query))
            {
                var before = query.Judgement.ToLine();
                query.Change(judgement);
                changed += query.Judgement.ToLine() == before ? 0 : 1;
            }
            else if (byText.Count >= QualityList.MostQueries)
                refused++;
            else
            {
                db.Add(query = new QualityQuery(list.Id, judgement));
                byText.Add(query.Text, query);
                added++;
            }
        }
        db.Act("search.list-import", "导入检索质量清单", $"{list.Name}：新增 {added} 条，更新 {changed} 条");
        await db.SaveChangesAsync(cancellationToken);
        return new ImportOutcome(added, changed, refused);
    }
}

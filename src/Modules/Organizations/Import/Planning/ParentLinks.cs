using Union.Organizations.Tree;

namespace Union.Organizations.Import.Planning;

/// <summary>Ties each row to its superior, in the file or in the tree, whatever the order of the rows, and finds circles.</summary>
internal static class ParentLinks
{
    public static void Tie(IReadOnlyList<OrganizationDraft> drafts, OrganizationBook book, Organization top)
    {
        var byCode = drafts.Where(d => d.Code.Length > 0).ToLookup(d => d.Code, StringComparer.Ordinal);
        var byName = drafts.Where(d => d.Name.Length > 0).ToLookup(d => PlainName.Of(d.Name), StringComparer.Ordinal);
        foreach (var draft in drafts.Where(d => !d.Plan.IsRefused))
        {
            if (draft.Parent.Length == 0)
            {
                draft.ParentFound = top;
                continue;
            }
            var rows = byCode[draft.Parent.ToUpperInvariant()].Concat(byName[PlainName.Of(draft.Parent)]).Distinct().Take(2).ToList();
            if (rows.Count == 1)
                draft.ParentRow = rows[0];
            else if (rows.Count > 1)
                draft.Plan.Refuse($"上一级工会：文件里有几行都叫“{draft.Parent}”，请改填统一社会信用代码。");
            else if (book.Named(draft.Parent, "上一级工会") is (null, var problem))
                draft.Plan.Refuse(problem!);
            else
                draft.ParentFound = book.Named(draft.Parent, "").Found;
        }
        RefuseCircles(drafts);
    }

    /// <summary>Parents before their children; rows in a circle are refused before and stand at the end.</summary>
    public static IReadOnlyList<OrganizationDraft> FromTheTop(IReadOnlyList<OrganizationDraft> drafts)
    {
        var known = new HashSet<OrganizationDraft>();
        foreach (var draft in drafts)
        {
            var way = new Stack<OrganizationDraft>();
            for (var at = draft; at is not null && !known.Contains(at); at = at.ParentRow)
                way.Push(at);
            while (way.TryPop(out var next))
            {
                next.Plan.Depth = next.ParentRow is { } parent ? parent.Plan.Depth + 1 : 0;
                known.Add(next);
            }
        }
        return [.. drafts.OrderBy(d => d.Plan.Depth).ThenBy(d => d.Plan.Line)];
    }

    private static void RefuseCircles(IReadOnlyList<OrganizationDraft> drafts)
    {
        var settled = new HashSet<OrganizationDraft>();
        foreach (var start in drafts)
        {
            var way = new List<OrganizationDraft>();
            var onWay = new HashSet<OrganizationDraft>();
            var at = start;
            while (at is not null && !settled.Contains(at) && onWay.Add(at))
            {
                way.Add(at);
                at = at.ParentRow;
            }
            if (at is not null && onWay.Contains(at))
                Refuse(way[way.IndexOf(at)..]);
            settled.UnionWith(way);
        }
    }

    private static void Refuse(List<OrganizationDraft> circle)
    {
        var lines = string.Join(" → ", circle.Append(circle[0]).Take(8).Select(d => $"第 {d.Plan.Line} 行"));
        foreach (var draft in circle)
        {
            draft.Plan.Refuse($"上下级成了一个圈（{lines}），请改正其中一行的“上一级工会”。");
            draft.ParentRow = null;
        }
    }
}

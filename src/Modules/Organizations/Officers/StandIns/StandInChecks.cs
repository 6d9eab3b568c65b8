using Union.Web.Forms;

namespace Union.Organizations.Officers.StandIns;

/// <summary>Why somebody cannot stand in as typed in.</summary>
internal static class StandInChecks
{
    public static IEnumerable<string> WhyNot(StandIn wanted, Officer? absent, IReadOnlyList<Officer> inOffice, IReadOnlyList<StandIn> known)
    {
        if (wanted.To is { } to && to < wanted.From)
            yield return $"代理的最后一天（{to:yyyy-MM-dd}）早于开始的那一天（{wanted.From:yyyy-MM-dd}），请核对。";
        if (absent is not null && absent.Post != wanted.Post)
            yield return $"{absent.PersonName}的职务是{absent.Post.DisplayName()}，不是{wanted.Post.DisplayName()}，请核对。";
        if (absent is not null && absent.PersonName == wanted.PersonName)
            yield return $"{wanted.PersonName}不能代理自己的职务。";
        if (absent is null && inOffice.FirstOrDefault(f => f.Post == wanted.Post && IsSingle(f.Post)) is { } holder)
            yield return $"{wanted.Post.DisplayName()}由{holder.PersonName}在任，职务没有空缺；请在“代谁”里选{holder.PersonName}，或先登记离任。";
        if (known.FirstOrDefault(wanted.Overlaps) is { } other)
            yield return $"{other.PersonName}已经从 {other.From:yyyy-MM-dd} 起代理{other.Post.DisplayName()}（{(other.To is { } end ? $"到 {end:yyyy-MM-dd}" : "没有结束")}），同一职务不能同时由两人代理。请先结束那一次，或改日期。";
    }

    private static bool IsSingle(OfficerPost post) => post is OfficerPost.Chair or OfficerPost.AuditHead or OfficerPost.WomenHead;
}

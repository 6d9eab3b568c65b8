namespace Union.Work.Rules;

/// <summary>Sections of the rules of the field, as people name them.</summary>
internal static class SectionNames
{
    public static string Of(string section) =>
        section switch
        {
            "2(a).2" => "建会",
            "2(a).3" => "建会流程",
            "2(a).4" => "三委会",
            "2(a).5" => "选举与任期",
            "2(a).6" => "法人资格",
            "2(a).7" => "合并、分立、撤销",
            "2(h).1" => "六有",
            "2(k)" => "工会干部",
            _ => section,
        };
}

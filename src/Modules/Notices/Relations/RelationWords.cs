namespace Union.Notices.Relations;

/// <summary>How a relation reads from the other document.</summary>
internal static class RelationWords
{
    public static string Reverse(this RelationKind kind) =>
        kind switch
        {
            RelationKind.BasedOn => "是其依据",
            RelationKind.Implements => "由其贯彻落实",
            RelationKind.Forwards => "由其转发",
            RelationKind.Carries => "由其印发",
            RelationKind.Amends => "由其修改",
            RelationKind.Repeals => "由其废止",
            RelationKind.Replaces => "由其代替",
            _ => "由其补充",
        };

    /// <summary>What it is about stops to hold, whole or in part.</summary>
    public static bool Ends(this RelationKind kind) => kind is RelationKind.Repeals or RelationKind.Replaces;
}

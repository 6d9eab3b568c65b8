namespace Union.Search.Quality.Lists;

/// <summary>What became of the lines of an imported list.</summary>
internal sealed record ImportOutcome(int Added, int Changed, int Refused)
{
    public override string ToString() =>
        $"新增 {Added} 条，更新 {Changed} 条" + (Refused > 0 ? $"，{Refused} 行无法识别或超出容量，已跳过" : "") + "。";
}

namespace Union.Core.Recipes;

/// <summary>Where something stands in a recipe file. Line and column count from 1, columns in characters; the path reads like <c>steps[3].Roles[0].Name</c>.</summary>
public sealed record RecipePlace(string File, int Line, int Column, string Path)
{
    /// <summary>The place of the same value, some characters further on in its line.</summary>
    internal RecipePlace Shifted(int characters) => this with { Column = Column + characters };

    public override string ToString() => Path.Length == 0 ? $"{File} 第 {Line} 行第 {Column} 列" : $"{File} 第 {Line} 行第 {Column} 列（{Path}）";
}

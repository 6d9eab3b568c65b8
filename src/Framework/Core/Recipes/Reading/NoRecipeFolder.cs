namespace Union.Core.Recipes.Reading;

/// <summary>A recipe made in memory (an export, an upload) has nothing beside it.</summary>
internal sealed class NoRecipeFolder : RecipeFolder
{
    public static NoRecipeFolder Instance { get; } = new();

    protected override byte[] ReadInside(string path) => throw new RecipeFileException($"这个配方没有随带文件，不能引用“{path}”。");
}

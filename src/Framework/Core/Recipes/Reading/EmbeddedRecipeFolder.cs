using System.Reflection;

namespace Union.Core.Recipes.Reading;

/// <summary>The files a module embeds beside its recipes (<c>Recipes/…</c> in its assembly).</summary>
internal sealed class EmbeddedRecipeFolder(Assembly assembly) : RecipeFolder
{
    internal const string Prefix = "Recipes/";

    protected override byte[] ReadInside(string path)
    {
        using var stream =
            assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new RecipeFileException($"模块 {assembly.GetName().Name} 的 Recipes 文件夹里没有文件“{path}”。");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

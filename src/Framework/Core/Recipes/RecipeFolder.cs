namespace Union.Core.Recipes;

/// <summary>What lies beside a recipe: the only files it may name.</summary>
public abstract class RecipeFolder
{
    /// <summary>No file a recipe brings may be larger: 64 MB.</summary>
    protected const long LargestFile = 64 * 1024 * 1024;

    /// <summary>The bytes of a file, by its path relative to the recipe with forward slashes.</summary>
    /// <exception cref="RecipeFileException">The path leaves the folder, or there is no such file, or it is too large.</exception>
    public byte[] Read(string path)
    {
        if (path.Length == 0 || path.Contains('\\') || path.Contains('\0') || Path.IsPathRooted(path) || path.Split('/').Contains(".."))
            throw new RecipeFileException($"文件“{path}”不在配方所在的文件夹里；只能写相对于配方的路径，不能含“..”或反斜杠。");
        return ReadInside(path);
    }

    /// <summary>Reads a file whose path has been checked to stay inside as written.</summary>
    protected abstract byte[] ReadInside(string path);
}

namespace Union.Core.Recipes;

/// <summary>A file that a recipe names cannot be had; the message says why, in words for the person who wrote the recipe.</summary>
public sealed class RecipeFileException(string message) : Exception(message);

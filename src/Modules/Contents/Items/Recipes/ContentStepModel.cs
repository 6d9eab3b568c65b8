using System.Text.Json.Nodes;

namespace Union.Contents.Items.Recipes;

internal sealed record ContentStepModel(JsonArray Data);

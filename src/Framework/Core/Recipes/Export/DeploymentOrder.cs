namespace Union.Core.Recipes.Export;

/// <summary>Places of steps in an export: what others build on comes first.</summary>
public static class DeploymentOrder
{
    public const int FeatureProfiles = 0;
    public const int Features = 10;
    public const int Settings = 20;
    public const int Roles = 30;
    public const int Users = 40;
    public const int Media = 50;
    public const int Content = 60;
}

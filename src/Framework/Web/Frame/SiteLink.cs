namespace Union.Web.Frame;

/// <summary>Another site of the union tree.</summary>
public sealed record SiteLink(string Name, string Href);

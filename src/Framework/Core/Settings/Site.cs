using System.Text.Json;
using System.Text.Json.Nodes;

namespace Union.Core.Settings;

/// <summary>The settings document while it is read or changed.</summary>
public sealed class Site : ISite
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General) { PropertyNameCaseInsensitive = true };

    internal Site(JsonObject document, string tenantName) => (Document, _tenantName) = (document, tenantName);

    private readonly string _tenantName;

    /// <summary>Simple properties and sections side by side, as the settings recipe step has them.</summary>
    internal JsonObject Document { get; }

    public string SiteName
    {
        get => Text(nameof(SiteName), _tenantName);
        set => Document[nameof(SiteName)] = value;
    }

    public string TimeZoneId
    {
        get => Text(nameof(TimeZoneId), "Asia/Shanghai");
        set => Document[nameof(TimeZoneId)] = value;
    }

    public int PageSize
    {
        get => (int?)Document[nameof(PageSize)] ?? 20;
        set => Document[nameof(PageSize)] = value;
    }

    public string SiteTheme
    {
        get => Text(nameof(SiteTheme), "Union.Themes.Site");
        set => Document[nameof(SiteTheme)] = value;
    }

    public string AdminTheme
    {
        get => Text(nameof(AdminTheme), "Union.Themes.Admin");
        set => Document[nameof(AdminTheme)] = value;
    }

    public T As<T>()
        where T : class, new() => Document[typeof(T).Name]?.Deserialize<T>(Json) ?? new T();

    public void Put<T>(T section)
        where T : class => Document[typeof(T).Name] = JsonSerializer.SerializeToNode(section, Json);

    private string Text(string name, string fallback) => (string?)Document[name] is { Length: > 0 } text ? text : fallback;
}

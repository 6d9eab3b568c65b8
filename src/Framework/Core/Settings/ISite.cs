namespace Union.Core.Settings;

/// <summary>The settings of the current tenant's site. Module settings are typed sections, as in Orchard: <c>site.As&lt;SearchSettings&gt;()</c>.</summary>
public interface ISite
{
    /// <summary>The tenant's display name unless set otherwise.</summary>
    string SiteName { get; }

    /// <summary>IANA id; Asia/Shanghai by default.</summary>
    string TimeZoneId { get; }

    int PageSize { get; }

    /// <summary>Names of the themes.</summary>
    string SiteTheme { get; }

    string AdminTheme { get; }

    /// <summary>A section with its defaults where nothing was saved.</summary>
    T As<T>()
        where T : class, new();
}

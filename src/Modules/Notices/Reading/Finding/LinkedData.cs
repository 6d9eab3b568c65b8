using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Union.Notices.Relations;

namespace Union.Notices.Reading.Finding;

/// <summary>
/// What a public document is, for machines that read the page: JSON-LD in the words of schema.org. A document with a number is
/// Legislation, other news is a NewsArticle. It is data, not a script: browsers never run it, and the content policy does not concern it.
/// </summary>
internal static class LinkedData
{
    // Letters stay readable; what could end the element (<, >, &) is escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="view">The document.</param>
    /// <param name="address">Its permanent address, absolute.</param>
    /// <param name="siteName">Who publishes it.</param>
    /// <param name="changed">When its present text came out.</param>
    public static IHtmlContent Of(NoticeView view, string address, string siteName, DateTime? changed) =>
        new HtmlString($"<script type=\"application/ld+json\">{Json(view, address, siteName, changed).ToJsonString(Options)}</script>");

    private static JsonObject Json(NoticeView view, string address, string siteName, DateTime? changed)
    {
        var isPolicy = view.NumberText.Length > 0;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = isPolicy ? "Legislation" : "NewsArticle",
            ["@id"] = address,
            ["url"] = address,
            ["inLanguage"] = "zh-CN",
            ["name"] = view.Title,
            [isPolicy ? "abstract" : "description"] = view.Summary,
            ["publisher"] = Organization(siteName),
        };
        if (!isPolicy)
            data["headline"] = view.Title;
        Put(data, "datePublished", Time(view.PublishedAt));
        Put(data, "dateModified", Time(changed));
        if (view.Issuer.Length > 0)
            data[isPolicy ? "legislationPassedBy" : "author"] = Organization(view.Issuer);
        if (isPolicy)
            Legislation(data, view);
        return data;
    }

    private static void Legislation(JsonObject data, NoticeView view)
    {
        data["legislationIdentifier"] = view.NumberText;
        data["legislationType"] = view.Kind;
        Put(data, "legislationDate", Day(view.IssuedOn) ?? view.IssuedYear?.ToString(CultureInfo.InvariantCulture));
        if (view.EffectiveOn is not null || view.EffectiveUntil is not null)
            data["temporalCoverage"] = $"{Day(view.EffectiveOn) ?? ".."}/{Day(view.EffectiveUntil) ?? ".."}";
        if (view.Relations.Validity is { } validity)
            data["legislationLegalForce"] = validity.State switch
            {
                ValidityState.InForce => "https://schema.org/InForce",
                ValidityState.PartlyEnded => "https://schema.org/PartiallyInForce",
                _ => "https://schema.org/NotInForce",
            };
    }

    private static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static void Put(JsonObject data, string name, string? value)
    {
        if (value is not null)
            data[name] = value;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

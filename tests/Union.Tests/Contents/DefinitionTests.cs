using System.Net;
using System.Text.Json.Nodes;
using Union.Core.Recipes;
using Union.Tests.Hosting;

namespace Union.Tests.Contents;

public sealed class DefinitionTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task Export_OfTypesAndItems_RunOnAnotherSite_GivesTheSameJson()
    {
        var site = await ContentSite.StartAsync(fixture);
        await site.StepAsync(
            """
            { "name": "content", "Data": [
              { "ContentItemId": "guide-1", "ContentType": "ServiceGuide", "Published": true, "TitlePart": { "Title": "怎样入会" },
                "ServiceGuide": { "Audience": { "Values": [ "worker" ] }, "Channel": { "Text": "online" }, "Days": { "Value": 12 }, "CheckedOn": { "Value": "2026-01-02T00:00:00Z" } },
                "MarkdownBodyPart": { "Markdown": "正文" }, "AutoroutePart": { "Path": "blog/第一 篇" },
                "HtmlBodyPart": { "Html": "<p>别的系统</p>" }, "LayerMetadata": { "Zone": "Content", "Position": 1 } },
              { "ContentItemId": "faq-1", "ContentType": "Faq", "Published": false, "DisplayText": "问", "TitlePart": { "Title": "问" },
                "Faq": { "Answer": { "Text": "答" }, "Price": { "Value": 3 } } } ] }
            """
        );
        var other = await ContentSite.BareAsync(fixture);
        var original = await site.ExportAsync("ContentDefinition", "content");

        var result = await other.RunAsync(original);
        var copy = await other.ExportAsync("ContentDefinition", "content");
        var again = await other.RunAsync(original);

        result.Succeeded.ShouldBeTrue();
        ContentSite.Steps(copy).ShouldBe(ContentSite.Steps(original));
        again.IsUnchanged.ShouldBeTrue();
        original.ShouldContain("<p>别的系统</p>");
        string.Join('\n', result.Steps.SelectMany(s => s.Messages)).ShouldContain("HtmlBodyPart");
    }

    [Fact]
    public async Task Items_WithFieldsAnEditorCouldNotSave_AreLeftOutByNameAndTheOthersComeIn()
    {
        var site = await ContentSite.StartAsync(fixture);

        var result = await site.StepAsync(
            """
            { "name": "content", "Data": [
              { "ContentItemId": "bad-1", "ContentType": "Faq", "TitlePart": { "Title": "没有回答" }, "Faq": { } },
              { "ContentItemId": "bad-2", "ContentType": "ServiceGuide", "TitlePart": { "Title": "坏日期" }, "MarkdownBodyPart": { "Markdown": "正文" },
                "ServiceGuide": { "CheckedOn": { "Value": "二月三十一日" } } },
              { "ContentItemId": "draft-1", "ContentType": "Faq", "Published": false, "TitlePart": { "Title": "还没写完" }, "Faq": { } },
              { "ContentItemId": "good-1", "ContentType": "Faq", "TitlePart": { "Title": "好的" },
                "Faq": { "Answer": { "Text": "答" }, "Subject": { "TermContentItemIds": [ "service-subject-help" ] } } } ] }
            """
        );
        var messages = string.Join('\n', result.Steps.SelectMany(s => s.Messages));
        var exported = await site.ExportAsync("content");

        result.Succeeded.ShouldBeTrue(messages);
        messages.ShouldContain("“没有回答”（bad-1）没有导入：Faq.Answer.Text：请填写“回答”。");
        messages.ShouldContain("“坏日期”（bad-2）没有导入：");
        messages.ShouldContain("ServiceGuide.CheckedOn.Value：");
        exported.ShouldContain("good-1");
        exported.ShouldContain("draft-1");
        exported.ShouldNotContain("bad-");
    }

    [Fact]
    public async Task Definition_OfAForeignRecipeInItsOldShape_IsSortedKeptAndReported()
    {
        var site = await ContentSite.StartAsync(fixture);

        var result = await site.StepAsync(
            """
            { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "Article", "DisplayName": "文章", "Settings": { "Creatable": "True", "Listable": "False", "Stereotype": null },
                "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "Position": "2", "Pattern": "{{ x }}" } },
                  { "PartName": "BagPart", "Name": "Services", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Service" ] } } },
                  { "PartName": "Article", "Name": "Article", "Settings": { "Position": "1" } } ] } ],
              "ContentParts": [ { "Name": "Article", "Settings": { "Attachable": true },
                "ContentPartFieldDefinitionRecords": [ { "FieldName": "GeoPointField", "Name": "Where", "Settings": { "DisplayName": "位置", "Hint": "在哪里" } } ] } ] }
            """
        );
        var type = JsonNode.Parse(await site.ExportAsync("ContentDefinition"))!["steps"]![0]!["ContentTypes"]!
            .AsArray()
            .Single(t => (string?)t!["Name"] == "Article")!;

        var messages = string.Join('\n', result.Steps.SelectMany(s => s.Messages));
        messages.ShouldContain("BagPart");
        messages.ShouldContain("GeoPointField");
        ((bool?)type["Settings"]!["ContentTypeSettings"]!["Creatable"]).ShouldBe(true);
        var title = type["ContentTypePartDefinitionRecords"]!.AsArray().Single(p => (string?)p!["Name"] == "TitlePart")!["Settings"]!;
        ((string?)title["ContentTypePartSettings"]!["Position"]).ShouldBe("2");
        ((string?)title["TitlePartSettings"]!["Pattern"]).ShouldBe("{{ x }}");
        (await site.ExportAsync("ContentDefinition")).ShouldContain("位置");
    }

    [Fact]
    public async Task Replace_MakesExactlyWhatIsWritten_MergeKeepsTheRest()
    {
        var site = await ContentSite.StartAsync(fixture);
        const string Changed =
            """ "ContentTypes": [ { "Name": "Faq", "DisplayName": "问答", "Settings": { "ContentTypeSettings": { "Creatable": false } } } ] }""";

        await site.StepAsync("""{ "name": "ContentDefinition", """ + Changed);
        var merged = await TypeAsync(site, "Faq");
        await site.StepAsync("""{ "name": "ReplaceContentDefinition", """ + Changed);
        var replaced = await TypeAsync(site, "Faq");

        merged["ContentTypePartDefinitionRecords"]!.AsArray().Count.ShouldBe(3);
        ((bool?)merged["Settings"]!["ContentTypeSettings"]!["Listable"]).ShouldBe(true);
        ((bool?)merged["Settings"]!["ContentTypeSettings"]!["Creatable"]).ShouldBe(false);
        (replaced["ContentTypePartDefinitionRecords"]?.AsArray().Count ?? 0).ShouldBe(0);
        replaced["Settings"]!["ContentTypeSettings"]!.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Delete_OfATypeWithItems_IsRefusedWithTheCount_ByRecipeAndInTheAdministration()
    {
        var site = await ContentSite.StartAsync(fixture, "Administrator");
        await site.NewAsync("Faq", false, ("Input.Title", "问一"));
        await site.NewAsync("Faq", false, ("Input.Title", "问二"));

        var refused = await Should.ThrowAsync<RecipeException>(() =>
            site.StepAsync("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "Faq" ] }""")
        );
        await site.Client.PostFormAsync($"{site.Root}/admin/content-types/Faq?handler=Delete", [], $"{site.Root}/admin/content-types/Faq");
        var page = await site.Client.GetStringAsync($"{site.Root}/admin/content-types/Faq");
        await site.StepAsync("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "ServiceSeries" ], "ContentParts": [ "ServiceSeries" ] }""");

        refused.Message.ShouldContain("还有 2 条内容");
        page.ShouldContain("还有 2 条内容");
        (await site.Client.GetAsync($"{site.Root}/admin/content-types/ServiceSeries")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Administrator_DefinesATypeWithPartsAndFields_AndAnEditorFillsItIn()
    {
        var admin = await ContentSite.StartAsync(fixture, "Administrator");
        var types = $"{admin.Root}/admin/content-types";
        var field = $"{types}/Venue/fields/Seats";
        await admin.Client.PostFormAsync(
            $"{types}/new",
            new()
            {
                ["Input.DisplayName"] = "场馆",
                ["Input.Name"] = "Venue",
                ["Input.Creatable"] = "true",
                ["Input.Draftable"] = "true",
                ["Input.Listable"] = "true",
            }
        );
        await admin.Client.PostFormAsync(
            $"{types}/Venue?handler=AddPart",
            new() { ["part"] = "MarkdownBodyPart", ["basedOn"] = await VersionAsync(admin, "type") },
            $"{types}/Venue"
        );
        var version = await VersionAsync(admin, "fields");
        await admin.Client.PostFormAsync(
            $"{types}/Venue?handler=AddField",
            new()
            {
                ["kind"] = "NumericField",
                ["field"] = "Seats",
                ["displayName"] = "座位数",
                ["basedOn"] = version,
            },
            $"{types}/Venue"
        );
        var saved = await admin.Client.PostFormAsync(
            field,
            new()
            {
                ["Input.DisplayName"] = "座位数",
                ["Input.Required"] = "true",
                ["Input.Hint"] = "按消防核定",
                ["Input.Minimum"] = "1",
                ["Input.Maximum"] = "900",
                ["Input.Scale"] = "0",
                ["Input.BasedOn"] = await VersionAsync(admin, "field"),
            }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());

        var editor = await admin.AsAsync("Editor");
        var form = await editor.Client.GetStringAsync($"{editor.Root}/admin/contents/items/new/Venue");
        var refused = await editor.SendAsync(
            "/admin/contents/items/new/Venue",
            "?handler=Publish",
            ("Input.Title", "礼堂"),
            ("Input.Body", "地址"),
            ("v.Venue.Seats.Value", "1000")
        );
        var id = await editor.NewAsync("Venue", true, ("Input.Title", "礼堂"), ("Input.Body", "地址"), ("v.Venue.Seats.Value", "300"));
        var list = await editor.Client.GetStringAsync($"{editor.Root}/contents?type=Venue");

        form.ShouldContain("按消防核定");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("不能大于 900");
        list.ShouldContain("礼堂");
        id.ShouldNotBe(Guid.Empty);
        (await editor.Client.GetAsync(types)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        async Task<string> VersionAsync(ContentSite at, string what)
        {
            var html = await at.Client.GetStringAsync(what == "field" ? field : $"{types}/Venue");
            var mark = what == "field" ? "Input.BasedOn\" value=\"" : "name=\"basedOn\" value=\"";
            var found = what == "fields" ? html.LastIndexOf(mark, StringComparison.Ordinal) : html.IndexOf(mark, StringComparison.Ordinal);
            var begin = found + mark.Length;
            return html[begin..html.IndexOf('"', begin)];
        }
    }

    private static async Task<JsonNode> TypeAsync(ContentSite site, string name) =>
        JsonNode.Parse(await site.ExportAsync("ContentDefinition"))!["steps"]![0]!["ContentTypes"]!
            .AsArray()
            .Single(t => (string?)t!["Name"] == name)!;
}

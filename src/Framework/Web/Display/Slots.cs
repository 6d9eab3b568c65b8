using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>Content that child tags hand to the tag around them.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, List<IHtmlContent>> _content = [];

    public static Slots Open(TagHelperContext context)
    {
        var slots = new Slots();
        context.Items[typeof(Slots)] = slots;
        return slots;
    }

    public static Slots? Of(TagHelperContext context) => context.Items.TryGetValue(typeof(Slots), out var slots) ? (Slots)slots : null;

    public void Add(string name, IHtmlContent content)
    {
        if (!_content.TryGetValue(name, out var list))
            _content[name] = list = [];
        list.Add(content);
    }

    public IReadOnlyList<IHtmlContent> Get(string name) => _content.TryGetValue(name, out var list) ? list : [];
}

using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>All words of the current site, its own and those it does without among them, in the order of kinds and words.</summary>
internal sealed class WordList(UnionDbContext db, SiteVocabularies vocabularies, TenantRegistry tenants, ICurrentTenant tenant)
{
    public async Task<IReadOnlyList<WordRow>> AllAsync(CancellationToken cancellationToken)
    {
        var own = await db.Set<VocabularyWord>().AsNoTracking().ToListAsync(cancellationToken);
        var ownKeys = own.Select(word => (word.Term, word.Kind)).ToHashSet();
        var given = tenants.AncestorsOf(tenant.Info) is [.., var above] ? vocabularies.Of(above.Id) : Vocabulary.BuiltIn;
        var shipped = Vocabulary.BuiltIn.Entries.ToHashSet();
        return
        [
            .. given
                .Entries.Where(entry => !ownKeys.Contains((entry.Term, entry.Kind)))
                .Select(entry => new WordRow(entry, shipped.Contains(entry) ? "随产品提供" : "上级站点", "", false, false))
                .Concat(own.Select(word => new WordRow(word.Entry, "本站", word.Note, true, word.IsOff)))
                .OrderBy(row => row.Entry.Kind)
                .ThenBy(row => row.Entry.Term, StringComparer.Ordinal),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Vocabularies;
using Union.Web.Forms;

namespace Union.Search.Words;

/// <summary>Adds, changes, turns off and removes words of the current site.</summary>
internal sealed class SaveWords(UnionDbContext db, SiteVocabularies vocabularies)
{
    public const int Most = 5000;

    /// <returns>Why not, in words for the editor; null when it is saved.</returns>
    public async Task<string?> RunAsync(WordForm form, CancellationToken cancellationToken)
    {
        if (form.Problem() is { } problem)
            return problem;
        var word = await FindAsync(form.Term!.Trim(), form.Kind, cancellationToken);
        if (word is not null && word.Version != form.BasedOn)
            return $"本站已有“{word.Term}”（{word.Kind.DisplayName()}），对应“{word.Means}”；请从列表里打开它再改。";
        if (word is null && await db.Set<VocabularyWord>().CountAsync(cancellationToken) >= Most)
            return $"本站的词最多 {Most} 个，请先删除不用的。";
        Write(word, form);
        db.Act("search.word-save", $"{(word is null ? "添加" : "修改")}检索词：{form.Term.Trim()}");
        return await TrySaveAsync(cancellationToken);
    }

    /// <summary>Writes many at once: all or none.</summary>
    public async Task<string?> RunAsync(IReadOnlyCollection<WordForm> forms, CancellationToken cancellationToken)
    {
        var words = await db.Set<VocabularyWord>().ToDictionaryAsync(word => (word.Term, word.Kind), cancellationToken);
        foreach (var form in forms)
            Write(words.GetValueOrDefault((form.Term!.Trim(), form.Kind)), form);
        db.Act("search.words-import", $"导入 {forms.Count} 个检索词");
        return await TrySaveAsync(cancellationToken);
    }

    /// <summary>A word of the site's own goes; of others the site does without.</summary>
    public async Task<string?> RemoveAsync(string term, VocabularyKind kind, CancellationToken cancellationToken)
    {
        var own = await FindAsync(term, kind, cancellationToken);
        if (own is not null)
        {
            db.Remove(own);
        }
        else
        {
            var off = new VocabularyWord(term, kind);
            off.TurnOff();
            db.Add(off);
        }
        db.Act("search.word-remove", $"{(own is null ? "停用" : own.IsOff ? "恢复" : "删除")}检索词：{term}");
        return await TrySaveAsync(cancellationToken);
    }

    private Task<VocabularyWord?> FindAsync(string term, VocabularyKind kind, CancellationToken cancellationToken) =>
        db.Set<VocabularyWord>().SingleOrDefaultAsync(word => word.Term == term && word.Kind == kind, cancellationToken);

    private void Write(VocabularyWord? word, WordForm form)
    {
        if (word is null)
            db.Add(word = new VocabularyWord(form.Term!.Trim(), form.Kind));
        word.Write(form.MeansList, form.Note?.Trim() ?? "");
    }

    private async Task<string?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await vocabularies.RefreshAsync(cancellationToken, changed: true);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return "刚才有人改了这个词，请看过再改。";
        }
    }
}

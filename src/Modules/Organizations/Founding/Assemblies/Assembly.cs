using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Assemblies;

/// <summary>The founding meeting (第一次会员（代表）大会): who was entitled to attend, who came.</summary>
public sealed class Assembly : ITenantOwned, IVersioned, IRecordTitle
{
    private Assembly() { }

    public Assembly(UnionFounding founding) => FoundingId = founding.Id;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public DateOnly? HeldOn { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Who presided (大会主持人).</summary>
    public string Presider { get; set; } = "";

    public string ChiefTeller { get; set; } = "";

    /// <summary>Names of the tellers 监票人, divided by 、.</summary>
    public string Tellers { get; set; } = "";

    /// <summary>Names of those who count 计票人.</summary>
    public string Counters { get; set; } = "";

    /// <summary>应到会人数</summary>
    public int Entitled { get; set; }

    /// <summary>实到会人数</summary>
    public int Present { get; set; }

    public int Version { get; private set; }

    public string RecordTitle => "第一次会员（代表）大会";
}

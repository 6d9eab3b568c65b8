namespace Union.Organizations.Units;

/// <summary>A page with the form of a unit.</summary>
internal interface IUnitFormPage
{
    UnitForm Input { get; }

    bool MayEdit { get; }
}

"""What of a page is its headline, its article, and what stands around it."""

from workbench.corpus.cleaning import clean

PROSE = "The two ministers met on Monday and spoke for an hour about training."
MORE = "They agreed to meet again in spring, when the snow is gone."


def test_a_first_sentence_above_a_caption_is_no_headline() -> None:
    lead = "Togolese Defence Minister Eli Lawson met his colleague from Malta on Tuesday."
    text = f"{lead}\n\nPhoto: Ministry of Defence\n\nThe two talked about drills, and about ships that Malta offers."
    assert clean(text).title is None
    assert clean(text).body[0] == lead


def test_of_a_page_with_menu_and_lists_the_article_remains() -> None:
    menu = "Latest News\nArts\nAzernews.az\nPhoto Galleries\nYour Corner\nTODAY.AZ / Politics\n"
    headline = "Minister receives the ambassador of a neighbouring country"
    dated = "".join(f"\n0{i} June 2021 [12:03]\nAnother headline number {i} about something\n" for i in range(1, 4))
    page = (
        f"{menu}\n{headline}\n\n02 June 2021 [12:03] - TODAY.AZ\n\n{PROSE}\n\nPrint version\n{dated}\nCopyright © 2005"
    )
    found = clean(page)
    assert found.title == headline
    assert found.text == f"{headline}\n{PROSE}"


def test_days_of_publishing_above_an_article_are_no_list_of_others() -> None:
    summary = "Officers say that the stay will bring the two armies closer to each other."
    dated = "Ana Rojas\nPublished at : June 9, 2019\nUpdated at : June 9, 2019 07:52\nLima"
    assert PROSE in clean(f"Ministers gather at sea\n{summary}\n\n{dated}\n\n{PROSE}\n\n{MORE}").text


def test_a_lead_above_a_short_sentence_is_no_headline() -> None:
    assert clean(f"{PROSE}\n\nThe two sides will discuss training.\n\n{MORE}").title is None
    assert clean(f"{PROSE}\n\nMay 12, 2021\n\n{MORE}\n\n{MORE}").title == PROSE


def test_a_repeated_headline_is_kept_once() -> None:
    headline = "Ministers of three countries gather at sea"
    found = clean(f"{headline}\n{headline}\nPolitics  {headline}\n\n{PROSE}")
    assert (found.title, found.text) == (headline, f"{headline}\n{PROSE}")


def test_a_dateline_with_its_city_stays() -> None:
    assert (
        "BEIJING, Nov. 2 , 2004 (Xinhua)"
        in clean(f"Ministers meet here\n\nBEIJING, Nov. 2 , 2004 (Xinhua)\n\n{PROSE}").text
    )


def test_a_given_title_becomes_the_first_line() -> None:
    found = clean(f"{PROSE}\n{MORE}", title="Ministers  meet")
    assert found.text == f"Ministers meet\n{PROSE}\n{MORE}"


def test_a_list_that_a_colon_introduces_is_no_list_of_headlines() -> None:
    items = "Training of officers\nVisits of warships\nExchange of cadets"
    text = f"The ministers agreed on three fields of work for the coming year:\n{items}"
    assert clean(text).text == text


def test_a_list_of_items_at_the_end_is_one_of_headlines() -> None:
    items = "- Harbour to be dredged in the spring\n- Leaders witness signing of documents\n- Suspect held in the north"
    assert clean(f"{PROSE}\n{MORE}\n{items}").text == f"{PROSE}\n{MORE}"


def test_items_that_go_on_are_no_headlines() -> None:
    text = (
        f"{PROSE}\n{MORE}\n- joint drills of the navies;\n- courses for young officers;\n- visits of warships to ports."
    )
    assert clean(text).text == text


def test_the_blocks_at_an_articles_foot_are_not_of_it() -> None:
    more = f"More in Partnerships\nHarbour dredged\nRead more\n{MORE}\nRead more\nLeaders meet\nRead more"
    article = "\n".join(f"{number}. {PROSE}" for number in range(4))
    assert clean(f"{article}\n{more}").text == article


def test_the_signers_of_a_statement_stay() -> None:
    text = f"{PROSE}\n{MORE}\nJohn Doe\nSecretary of Defense\nJane Roe\nMinister of Defence"
    assert clean(text).text == text


def test_the_lines_above_a_joint_statement_stay() -> None:
    head = "Joint Statement of the Ministers of Defence\nAdopted at their fifth meeting in the capital\nPart one"
    found = clean(f"{head}\n{PROSE}")
    assert found.text == f"{head}\n{PROSE}"
    assert found.title == "Joint Statement of the Ministers of Defence"


def test_the_turns_of_an_interview_stay() -> None:
    text = f"Q: And the exercise?\nMINISTER DOE: {PROSE}\nQ: Thank you, sir.\nMINISTER DOE: Thank you."
    assert clean(text).text == text

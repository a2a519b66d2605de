"""Frequent given and family names of the seven languages: evidence of what a column without a telling name holds.

They only ever weigh in when a column's name leaves it open; nobody is taken for a customer or not because of them.
Lower case, without accents.
"""

from __future__ import annotations

_GIVEN = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
jerry tyler aaron henry nathan peter adam mary patricia jennifer linda elizabeth barbara susan jessica sarah karen
lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie
rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly
lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly
isabella theresa diana natalie brittany charlotte marie kayla alexis lori oliver harry noah leo oscar arthur archie
amelia isla mia ava freya ella rosie jan piet kees henk willem hans johan cornelis pieter gerard hendrik dirk jeroen
bas sander daan sem lucas levi finn milan bram luuk thijs lars jesse ruben tim tom stijn niels wouter maarten joost
rik koen sven joris marieke anneke sanne femke lotte fleur iris eva lieke noor tess sophie saar maud anouk esther
marloes petra ingrid monique yvonne astrid wilma anja annelies truus greet hanneke jolanda mirjam nienke roos merel
jasmijn floor lisanne klaus jurgen dieter wolfgang werner helmut horst gunter uwe bernd stefan andreas markus
matthias jens torsten sebastian florian tobias lukas jonas felix maximilian leon niklas philipp simon moritz ursula
monika sabine renate helga karin brigitte erika gisela heike susanne claudia birgit katrin silke anke ute nadine
katharina lena lea leonie johanna greta frieda heidi jorg bjorn soren pierre michel philippe alain nicolas
christophe laurent frederic sebastien julien olivier thierry pascal antoine francois jacques luc gabriel hugo louis
jules raphael adrien mathieu guillaume vincent nathalie isabelle sylvie martine francoise valerie sandrine veronique
celine aurelie camille chloe manon ines jade louise juliette margaux elodie emilie genevieve amelie antonio jose
manuel francisco juan javier carlos jesus miguel rafael pedro angel alejandro fernando pablo sergio jorge alberto
luis alvaro diego adrian raul enrique ramon vicente ivan andres joaquin santiago eduardo victor roberto jaime mario
ignacio alfonso salvador ricardo carmen ana isabel cristina marta dolores lucia paula pilar elena raquel rosa
manuela mercedes beatriz nuria silvia irene rocio montserrat alba encarnacion sofia carla sonia susana giuseppe
giovanni luigi angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo luciano marco
francesco alessandro matteo lorenzo luca stefano davide simone federico riccardo gabriele filippo giuseppina
giovanna carmela caterina francesca antonietta concetta rita margherita franca paola giulia chiara alessandra
martina valentina elisa aurora giorgia beatrice ginevra hiroshi takashi kenji yuki haruto sota yuto takumi daiki
kazuki yamato ren akira satoshi yoko keiko yumi akiko naoko sakura hina yui aoi rin misaki ayumi mai haruka yuka emi
kaori tomoko 太郎 一郎 次郎 健 健太 大輔 翔太 拓也 直樹 和也 達也 誠 浩 浩二 隆 博 修 茂 清 実 学 剛 悠斗 蓮 湊 陽翔
颯太 大翔 翼 花子 陽子 幸子 和子 洋子 恵子 京子 裕子 智子 美咲 美穂 愛 葵 陽菜 結衣 凛 さくら 彩 舞 優子 直美 由美
真由美 久美子 明美 麻衣 七海 桜 健一 雄太 翔 亮 亮太 涼 拓海 大樹 優 恵 優花 結菜 莉子 美月 彩香 千尋 香織 marcus
walter todd curtis peggy philip keith roger gerald carl terry sean austin bryan billy joe bruce willie albert wayne
randy eugene bobby johnny bradley logan dylan mason ethan caleb connor evan liam owen wyatt gavin trevor shane derek
craig darren gareth neil stuart ian graham alan barry colin duncan hamish angus callum fraser rory declan ciaran
niamh siobhan aoife fiona eileen maureen bridget doreen hazel daphne pauline lorraine lesley gemma kirsty leanne
kayleigh hayley zoe holly poppy daisy phoebe lydia georgia ellie millie lucy tracy wendy tina dawn rhonda tammy
robin crystal kim jill erin jane carrie vanessa allison tara natasha ravi priya amit sanjay anita mohammed muhammad
ahmed ali fatima aisha omar hassan yusuf ibrahim hussein mehmet mustafa emre sjoerd ruud gijs floris jasper maurits
marcel frans theo ton gerrit klaas roel bert harm wim joop marleen hennie ans riet corrie tineke marjan ellen
ingeborg carolien evelien renske jorinde nynke gudrun franziska lutz falk gerd jurg rolf volker holger carsten kai
ralf detlef manfred gerhard heinz rainer harald thorsten marion ulrike christa elke bettina cornelia angelika herve
fanny remi mathilde noemie clotilde josiane ousmane rachid guy rene claude yves marc serge gilles didier patrice
franck fabrice cedric arnaud maxime mathis enzo francine colette christiane corinne laurence agnes helene claire
clara lina anne monica estefania miren emilio martin marcos mateo daniela valeria noelia veronica lorena inmaculada
yolanda aitor iker gorka asier luisa josefa francisca antonia fabrizio benedetta tiziana nino assunta dario maurizio
massimo claudio enrico emanuele mattia tommaso edoardo nicola raffaele pasquale gennaro ciro patrizia sabrina
roberta simona eleonora viola 正人 菜々子 久美 雄介 のぞみ 由美子 真理 隆史 正樹 裕太 大介 純 光 進 昭 勇 勝 豊 明
弘 聡 徹 秀樹 康弘 順子 節子 和美 真美 美香 理恵 綾 綾香 愛美 沙織 彩花 未来 楓 杏 咲 悠 悠真 湊斗 樹 律 朝陽
"""

_FAMILY = """
smith johnson williams brown jones miller davis wilson anderson taylor thomas moore jackson thompson white harris
clark lewis robinson walker young allen king wright hill green adams baker nelson mitchell campbell roberts carter
phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey
bell kelly howard ward cox richardson wood watson brooks bennett gray hughes price myers long foster sanders ross
powell sullivan russell hamilton graham fisher reynolds o'brien moss jansen janssen bakker visser smit meijer meyer
mulder bos vos peters hendriks dekker brouwer dijkstra vermeulen kuiper jacobs schouten willems hoekstra koster
verhoeven prins huisman peeters kok hermans dijk berg vries boer groot leeuwen wijk bruijn dam heuvel linden graaf
postma wal kramer kuipers scholten veenstra muller schmidt schneider fischer weber wagner becker schulz hoffmann
schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange
schmitt werner krause lehmann schmid kohler maier huber fuchs vogel keller gunther frank berger winkler roth beck
lorenz baumann franke schuster bohm jung martin bernard dubois durand leroy moreau lefebvre michel garcia roux
fournier girard bonnet dupont lambert fontaine rousseau henry roussel nicolas perrin morin mathieu clement gauthier
dumont lopez faure andre mercier blanc guerin boyer garnier chevalier legrand gautier gonzalez rodriguez fernandez
martinez sanchez perez gomez jimenez ruiz hernandez diaz moreno munoz alvarez romero alonso gutierrez navarro torres
dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro ortiz rubio marin
sanz iglesias nunez medina garrido rossi russo ferrari esposito bianchi romano colombo ricci marino greco gallo
conti costa giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli
martini leone longo gentile martinelli vitale lombardo serra coppola marchetti parisi villa conte ferraro fabbri
bianco marini grasso valentini 佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本
井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤
青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 松田 竹内 中川 sato suzuki takahashi tanaka ito
watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu
whitlock sanderson marsh yates stubbs fitzgerald blackwood lee scott gordon reid ford grant hunt palmer mills webb
simpson stevens tucker porter hunter hicks crawford boyd mason kennedy warren dixon burns gibson wells rice shaw
holmes robertson black stone knight ferguson dunn perkins hudson spencer gardner payne pierce matthews willis ray
watkins chapman barnes fletcher barker atkinson dawson harvey marshall mccarthy lynch byrne kaur khan patel singh
sharma ahmed ali hussain begum nguyen kim chen wang li zhang okafor okonkwo hofstede zijlstra wiersma veld bosch
haan jonge jong ruiter groen blom vink kuijpers evers martens maas molenaar post timmermans pol velde broek hoek
horst laan jager celik scholz uhlig kraus lang stein sommer simon otto gross haas graf heinrich seidel brandt horn
arnold bergmann pohl pfeiffer voigt sauer ludwig kuhn ernst ziegler yilmaz demir bouchard leclerc marchand giraud
petit robert richard laurent lefevre bertrand david vincent roy masson marchal barbier noel meunier renard
chevallier caron picard vidal cano pena aguirre santos otero hidalgo lorenzo montero mendez cruz flores herrera
gallego marquez leon calvo vega campos prieto cabrera reyes fuentes carmona aguilar pastor soto damico gatti pace
palumbo sanna farina rizzi monti cattaneo morelli amato silvestri ferri testa pellegrini 松井 上田 森田 原 柴田 酒井
工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 小島 千葉 久保 松尾 岩崎
桜井 野口 木下 菅原 佐野 新井
"""

_PARTICLES = """
van de der den ter ten te von zu zum vom du des la le les del della di da dos el y e i af av mc mac st st. san
't
"""

GIVEN_NAMES = frozenset(_GIVEN.split())
FAMILY_NAMES = frozenset(_FAMILY.split())
NAME_PARTICLES = frozenset(_PARTICLES.split())
"""Small words that belong to a name without making it a full one."""
